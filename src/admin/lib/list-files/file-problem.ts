/** Why a file is no list. The admin has a sentence for each, with `place` in it. */
export type FileProblemCode =
  | "too_large"
  | "empty"
  | "old_or_protected"
  | "other_archive"
  | "not_text"
  | "wrong_encoding"
  | "broken"

export class FileProblem extends Error {
  constructor(readonly code: FileProblemCode) {
    super(code)
  }
}
