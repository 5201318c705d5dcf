/** The most pixels that are decoded: the largest pictures that phones take by themselves have 50 million. */
export const mostPixels = 65_000_000

/** The most pixels of a picture inside a PDF, which is decoded whole: a Letter page scanned at 600 dots an inch has 34 million. */
export const mostPixelsInPdf = 40_000_000

/** The longest side of the pictures that are made. */
export const longestSide = 3000

/** The quality of the JPEGs that are made, of 100. */
export const quality = 85

/** The pages of a PDF that are drawn; the rest stays in the PDF. */
export const pagesDrawn = 20

/** A PDF with more pages is no card, letter or report. */
export const mostPages = 200

/** The longest side that a page of a PDF may have, in points; the format itself ends there. */
export const longestPage = 14_400

/** The bytes to which a part of a PDF may unpack that is not a picture. */
export const mostUnpacked = 32 * 1024 * 1024

/** The memory at which the process that draws ends itself, in bytes; and that at which it is not given another file. */
export const memory = { most: 900 * 1024 * 1024, tired: 300 * 1024 * 1024 }
