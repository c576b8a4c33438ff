import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { Policy } from "@medusajs/framework/utils"
import middlewares from "../../src/api/middlewares"
import { createAdmin, type RequestHeaders } from "../helpers/create-admin"
import { readTables } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { isSamePath } from "../helpers/same-path"

const API = join(__dirname, "../../src/api")

type Route = { method: string; path: string }

/** Read from the folders, so that a route added tomorrow is covered without touching this file. */
const routes: Route[] = readdirSync(join(API, "admin/traceability"), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.name === "route.ts")
  .flatMap((entry) => {
    const source = readFileSync(join(entry.parentPath, entry.name), "utf8")
    const path = `/${relative(API, entry.parentPath)}`
    return [...source.matchAll(/export const (GET|POST|DELETE)\b/g)].map(([, method]) => ({
      method,
      path,
    }))
  })

const asMatcher = (path: string) => path.replace(/\[(\w+)\]/g, ":$1")
runApp(({ api, getContainer }) => {
  let admin: RequestHeaders

  beforeAll(async () => {
    admin = await createAdmin(getContainer())
  })

  const send = ({ method, path }: Route, headers: object = {}) =>
    api.request({
      method,
      url: path.replace(/\[\w+\]/g, "nothing"),
      headers,
      ...(method === "POST" ? { data: {} } : {}),
    })

  it("finds the routes", () => {
    expect(routes.length).toBeGreaterThan(30)
  })

  const statusOf = (route: Route, headers: object = {}) =>
    send(route, headers).then(
      (r) => r.status,
      (e) => e.response.status
    )
  const statuses = async (headers?: object) => {
    const found: string[] = []
    for (const route of routes) {
      found.push(`${route.method} ${route.path}: ${await statusOf(route, headers)}`)
    }
    return found
  }
  const all401 = routes.map(({ method, path }) => `${method} ${path}: 401`)

  it("answers 401 on every route without a login, and does nothing", async () => {
    const before = await readTables(getContainer())
    expect(await statuses()).toEqual(all401)
    expect(await readTables(getContainer())).toEqual(before)
  })

  it("answers 401 on every route to a forged login", async () => {
    expect(await statuses({ authorization: "Bearer forged.token.here" })).toEqual(all401)
  })

  it("answers an admin who sends nothing useful, and never with a server error", async () => {
    const answers = await statuses(admin.headers)
    expect(answers.filter((answer) => !/: (200|400|404)$/.test(answer))).toEqual([])
  })

  const permissions = ({ method, path }: Route) =>
    middlewares
      .routes!.filter(({ matcher }) => isSamePath(String(matcher), asMatcher(path)))
      .filter(({ methods }) => (methods as string[] | undefined)?.includes(method))
      .flatMap(({ policies }) => policies ?? [])
      .map(({ resource, operation }) => `${resource}:${operation}`)

  it("declares one permission for every route", () => {
    const without = routes.filter((route) => permissions(route).length !== 1)
    expect(without).toEqual([])
  })

  it("asks only for permissions that a role can be given, and docs/permissions.md lists each", () => {
    // Two are asked for by what a request holds, beside its route's.
    const beside = ["traceability_contact:read", "traceability_shelf_life:override"]
    const asked = [...new Set([...routes.flatMap(permissions), ...beside])]
    const page = readFileSync(join(API, "../../docs/permissions.md"), "utf8").split("\n## ")[0]
    const listed = page
      .split("\n")
      .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`(\w+:\w+)`/g)])
      .map(([, permission]) => permission)
    expect(listed.sort()).toEqual(asked.sort())
    expect(Object.values(Policy)).toEqual(
      expect.arrayContaining(
        asked.map((permission) => {
          const [resource, operation] = permission.split(":")
          return expect.objectContaining({ resource, operation })
        })
      )
    )
  })
})
