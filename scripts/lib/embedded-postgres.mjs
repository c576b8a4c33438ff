import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { chown, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { freePort } from "./free-port.mjs"
import { postgresBinaries } from "./postgres-binaries.mjs"
import { unprivilegedUser } from "./unprivileged-user.mjs"

const run = promisify(execFile)
const USER = "postgres"
const PASSWORD = "postgres"

const baseSettings = {
  listen_addresses: "localhost",
  max_connections: 200,
  shared_buffers: "256MB",
  unix_socket_directories: "",
}

/** Test data may be lost in a crash, so such a server never waits for the disk, and its log serves nobody else. */
const fastSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
}

const toFlags = (settings) =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(" ")

async function ownedFolder(folder, user) {
  await mkdir(folder, { recursive: true })
  if (user.uid !== undefined) {
    await chown(folder, user.uid, user.gid)
  }
}

async function initialise({ binaries, user, folder, data, durable }) {
  const passwordFile = join(folder, "password")
  await writeFile(passwordFile, PASSWORD)
  if (user.uid !== undefined) {
    await chown(passwordFile, user.uid, user.gid)
  }

  await run(
    binaries.initdb,
    [
      `--pgdata=${data}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      // The built-in provider sorts and lowers Unicode the same way on every system.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(durable ? [] : ["--no-sync"]),
    ],
    { ...user, cwd: folder }
  )
  await rm(passwordFile)
}

/**
 * `pg_ctl stop` also ends a cluster that survived a killed owner; a stale postmaster.pid is harmless to it. It has a process
 * group of its own, so that a second Ctrl-C does not end it half way.
 */
const stopCluster = ({ binaries, user, data, folder }) =>
  run(binaries.pg_ctl, ["stop", "-D", data, "-m", "fast", "-w"], {
    ...user,
    cwd: folder,
    detached: true,
  }).catch(() => {})

async function startCluster({ binaries, user, data, folder, log, port, durable }) {
  const settings = { ...baseSettings, ...(durable ? {} : fastSettings), port }
  try {
    await run(
      binaries.pg_ctl,
      ["start", "-D", data, "-l", log, "-w", "-t", "60", "-o", toFlags(settings)],
      {
        ...user,
        cwd: folder,
      }
    )
  } catch {
    // It may be half started, as when Ctrl-C ended pg_ctl.
    await stopCluster({ binaries, user, data, folder })
    const lines = existsSync(log) ? (await readFile(log, "utf8")).trim().split("\n").slice(-10) : []
    throw new Error(`PostgreSQL did not start, see ${log}\n${lines.join("\n")}`)
  }
}

const describeCluster = (folder) => {
  const user = unprivilegedUser()
  return {
    user,
    folder,
    binaries: postgresBinaries(user),
    data: join(folder, "data"),
    log: join(folder, "postgres.log"),
  }
}

/**
 * Starts a PostgreSQL of its own in `folder`, which must be outside the project.
 * The server runs detached from the terminal, so a Ctrl-C reaches it only through `stop()`.
 */
export async function startEmbeddedPostgres({ folder, durable, port }) {
  const cluster = { ...describeCluster(folder), durable, port: port ?? (await freePort()) }

  await ownedFolder(folder, cluster.user)
  if (existsSync(join(cluster.data, "PG_VERSION"))) {
    await stopCluster(cluster)
  } else {
    // An interrupted initdb leaves a folder that a second initdb would refuse.
    await rm(cluster.data, { recursive: true, force: true })
    await initialise(cluster)
  }
  await startCluster(cluster)

  return {
    host: "localhost",
    port: cluster.port,
    user: USER,
    password: PASSWORD,
    log: cluster.log,
    stop: () => stopCluster(cluster),
  }
}

/** Ends the server of a folder whose owner was killed, and deletes its data. */
export async function removeEmbeddedPostgres(folder) {
  await stopCluster(describeCluster(folder))
  await rm(folder, { recursive: true, force: true })
}
