import { isSeparatorKey, showSeparators } from "../separator-key"

const press = (key: string, more: object = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})
const LATER = 5_000
const AT_ONCE = 5

describe("the separator of a scanner that works as a keyboard", () => {
  it("is Ctrl and ], however it comes, and the character itself", () => {
    expect(isSeparatorKey(press("]", { ctrlKey: true }), LATER)).toBe(true)
    expect(isSeparatorKey(press("\u001d"), LATER)).toBe(true)
    expect(isSeparatorKey(press("\u001d", { ctrlKey: true }), LATER)).toBe(true)
  })

  it("is the same key of another layout, within the scanner's burst of keys", () => {
    const german = press("+", { ctrlKey: true, code: "BracketRight" })
    expect(isSeparatorKey(german, AT_ONCE)).toBe(true)
    expect(isSeparatorKey(german, LATER)).toBe(false)
  })

  it("is neither a bracket that is typed nor another shortcut", () => {
    expect(isSeparatorKey(press("]"), AT_ONCE)).toBe(false)
    expect(isSeparatorKey(press("]", { metaKey: true, ctrlKey: true }), AT_ONCE)).toBe(false)
    expect(isSeparatorKey(press("v", { ctrlKey: true, code: "KeyV" }), AT_ONCE)).toBe(false)
  })

  it("can be seen where a code is shown", () => {
    expect(showSeparators("10A\u001d21B")).toBe("10A␝21B")
  })
})
