/** Runs an assertion until it holds: what subscribers do comes after the answer. The last failure is thrown. */
export async function eventually(assert: () => Promise<void>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    try {
      return await assert()
    } catch (error) {
      if (Date.now() > end) {
        throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
