/** Why a project can only be read, as a string's key. */
export const READ_ONLY_WORDS = {
  "in-use": "save.readOnly",
  "not-writable": "save.noRight",
  damaged: "save.damaged",
} as const;
