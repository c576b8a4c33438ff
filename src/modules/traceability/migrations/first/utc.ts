const inUtc = (time: string, format: string) =>
  `to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${format}"Z"')`

/** SQL for a time as the HTTP interface writes it, whatever the time zone of the connection. */
export const utc = (time: string): string => inUtc(time, "MS")

/** The same to the microsecond, as the database keeps it. */
export const exactUtc = (time: string): string => inUtc(time, "US")
