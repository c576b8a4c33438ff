// Stands in for the starter's own page: do not copy.
"use client"

import { useParams } from "next/navigation"
import { useActionState } from "react"
import { login } from "@lib/data/customer"

const LoginPage = () => {
  const { countryCode } = useParams<{ countryCode: string }>()
  const [problem, submit] = useActionState(login, null)
  return (
    <main>
      <h1 className="mb-6 text-2xl">Log in</h1>
      <form action={submit} className="flex max-w-sm flex-col gap-3">
        <input type="hidden" name="country" value={countryCode} />
        <input
          className="rounded border px-3 py-2"
          name="email"
          type="email"
          placeholder="Email"
          required
        />
        <input
          className="rounded border px-3 py-2"
          name="password"
          type="password"
          placeholder="Password"
          required
        />
        <button className="rounded bg-black px-4 py-2 text-white">Log in</button>
        {problem && <p role="alert">{problem}</p>}
      </form>
    </main>
  )
}

export default LoginPage
