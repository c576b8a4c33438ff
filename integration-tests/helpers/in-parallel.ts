import type { AxiosError } from "axios"

export type Outcome<T> =
  { ok: true; value: T } | { ok: false; status: number; code?: string; message: string }

/** Sends all requests at once and answers what became of each. Anything but an answer of the server fails. */
export async function allAtOnce<T>(requests: (() => Promise<T>)[]): Promise<Outcome<T>[]> {
  return Promise.all(
    requests.map(async (send): Promise<Outcome<T>> => {
      try {
        return { ok: true, value: await send() }
      } catch (error) {
        const { response } = error as AxiosError<{ code?: string; message: string }>
        if (!response) {
          throw error
        }
        return {
          ok: false,
          status: response.status,
          code: response.data.code,
          message: response.data.message,
        }
      }
    })
  )
}

/** Does one thing after the other, a few at a time, and keeps the order of the answers. */
export async function fewAtATime<I, T>(
  inputs: I[],
  width: number,
  run: (input: I, index: number) => Promise<T>
): Promise<T[]> {
  const answers: T[] = []
  let next = 0
  const worker = async () => {
    while (next < inputs.length) {
      const index = next++
      answers[index] = await run(inputs[index], index)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return answers
}
