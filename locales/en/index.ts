export { default as common } from './common.ts'
export { default as errors } from './errors.ts'
export { default as gates } from './gates.ts'
export { default as requirements } from './requirements.ts'
