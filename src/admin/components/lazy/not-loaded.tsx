import { Button, Container, Text } from "@medusajs/ui"

/** Its words are in no language: these are what could not be loaded. */
export const NotLoaded = () => (
  <Container className="flex items-center justify-between gap-x-4 px-6 py-4">
    <Text size="small">
      This part of Traceability could not be loaded. The shop may have been updated since this page
      was opened.
    </Text>
    <Button size="small" variant="secondary" onClick={() => window.location.reload()}>
      Reload
    </Button>
  </Container>
)
