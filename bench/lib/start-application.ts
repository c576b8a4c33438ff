import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { Client } from "@medusajs/framework/pg"
import axios, { type AxiosInstance } from "axios"
import type { RequestHeaders } from "../../integration-tests/helpers/create-admin"

export type Question = "admin" | "statements"

export type Application = {
  api: AxiosInstance
  admin: RequestHeaders
  /** How many statements it has sent to PostgreSQL so far. */
  statements: () => Promise<number>
  stop: () => Promise<void>
}

const ROOT = join(__dirname, "../..")

/** Runs a statement on the server that the benchmarks use. */
export async function onServer(statement: string): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Has PostgreSQL wait for the disk as in production, or not. */
export async function setDurable(durable: boolean): Promise<void> {
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    await onServer(`ALTER SYSTEM SET ${setting} = ${durable ? "on" : "off"}`)
  }
  await onServer("SELECT pg_reload_conf()")
}

async function ask<T>(child: ChildProcess, question: Question): Promise<T> {
  child.send(question)
  const [{ answer }] = await once(child, "message")
  return answer
}

let started = 0

/** Starts the Medusa of a folder of this repository as a process of its own, with an empty database. */
export async function startApplication(folder: string): Promise<Application> {
  const template = execFileSync(process.execPath, ["scripts/test-databases.mjs", "template"], {
    cwd: ROOT,
    encoding: "utf8",
  })
  const database = `bench_${process.pid}_${++started}`
  await onServer(`CREATE DATABASE "${database}" TEMPLATE "${template.trim().split("\n").at(-1)}"`)
  const url = new URL(process.env.DATABASE_URL!)
  url.pathname = database
  const child = spawn(
    process.execPath,
    ["-r", "ts-node/register/transpile-only", join(__dirname, "serve.ts"), join(ROOT, folder)],
    {
      cwd: join(ROOT, folder),
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: {
        ...process.env,
        TS_NODE_PROJECT: join(ROOT, "tsconfig.json"),
        DATABASE_URL: url.href,
        DISABLE_MEDUSA_ADMIN: "true",
        JWT_SECRET: "bench-jwt-secret",
        COOKIE_SECRET: "bench-cookie-secret",
      },
    }
  )
  const [port] = await once(child, "message")
  return {
    api: axios.create({ baseURL: `http://localhost:${port}` }),
    admin: await ask<RequestHeaders>(child, "admin"),
    statements: () => ask<number>(child, "statements"),
    stop: async () => {
      const ended = once(child, "exit")
      child.kill("SIGKILL")
      await ended
      await onServer(`DROP DATABASE "${database}" WITH (FORCE)`)
    },
  }
}
