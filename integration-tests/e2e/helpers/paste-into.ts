import type { Locator } from "playwright-core"

/** What the browser runs; this project compiles without the types of the DOM. */
const PASTE = `(input, text) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData("text", text)
  const event = { clipboardData, bubbles: true, cancelable: true }
  input.dispatchEvent(new ClipboardEvent("paste", event))
}`

/** Pastes a text into a field, as the keys of a spreadsheet's user do: headless browsers have no clipboard of their own. */
export const pasteInto = (field: Locator, text: string): Promise<void> =>
  field.evaluate(
    (input, [paste, pasted]) => {
      new Function("input", "text", `(${paste})(input, text)`)(input, pasted)
    },
    [PASTE, text]
  )
