import { createContext, useContext } from 'react'

/** The nonce of this response's Content-Security-Policy. Known on the server only; browsers hide it from scripts. */
const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider

export const useNonce = () => useContext(NonceContext)
