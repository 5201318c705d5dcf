/**
 * The most bytes that a form with files is listened to. What is too large for us is read and dropped until then, so that the answer is
 * heard; beyond it nothing is read.
 */
export const longestUpload = 256 * 1024 * 1024
