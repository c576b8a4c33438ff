/** Requests as a person's browser sends them; what is not expected is an error with the answer in it. */
export function clientOf(url) {
  const headers = { "content-type": "application/json" }

  async function request(method, path, body, more = {}) {
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, ...more },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    const isJson = response.headers.get("content-type")?.includes("json")
    return { status: response.status, body: isJson && text ? JSON.parse(text) : text }
  }

  async function expectOk(method, path, body, more) {
    const answer = await request(method, path, body, more)
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    }
    return answer.body
  }

  return {
    logIn: async ({ email, password }) => {
      const { token } = await expectOk("POST", "/auth/user/emailpass", { email, password })
      headers.authorization = `Bearer ${token}`
    },
    get: (path) => expectOk("GET", path),
    post: (path, body = {}, more = {}) => expectOk("POST", path, body, more),
    del: (path) => expectOk("DELETE", path),
    /** Expects a refusal and returns it. */
    refused: async (path, body = {}) => {
      const answer = await request("POST", path, body)
      if (answer.status < 400 || answer.status >= 500) {
        throw new Error(`POST ${path} was not refused: ${answer.status}`)
      }
      return answer
    },
  }
}
