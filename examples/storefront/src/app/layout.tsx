// Stands in for the starter's own file: do not copy.
import type { ReactNode } from "react"
import "./globals.css"

export const metadata = { title: "Northlight Supply" }

const RootLayout = ({ children }: { children: ReactNode }) => (
  <html lang="en">
    <body className="mx-auto max-w-3xl px-4 py-10 text-gray-900">{children}</body>
  </html>
)

export default RootLayout
