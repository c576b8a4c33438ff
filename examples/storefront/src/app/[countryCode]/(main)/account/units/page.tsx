// Copy into the starter, as account/@dashboard/units/page.tsx.
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { listOwnUnits } from "@lib/data/units"
import MyUnits from "@modules/account/components/my-units"

export const metadata: Metadata = { title: "My units" }

type Props = {
  params: Promise<{ countryCode: string }>
  searchParams: Promise<{ page?: string }>
}

const UnitsPage = async ({ params, searchParams }: Props) => {
  const { countryCode } = await params
  const page = Math.max(1, Number.parseInt((await searchParams).page ?? "1", 10) || 1)
  const units = await listOwnUnits(page)
  if (!units) {
    redirect(`/${countryCode}/account/login`)
  }
  return (
    <main>
      <h1 className="mb-6 text-2xl">My units</h1>
      <MyUnits page={units} countryCode={countryCode} />
    </main>
  )
}

export default UnitsPage
