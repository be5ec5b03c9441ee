/** What every edge is handed. */

export interface Log {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

export type Clock = () => Date
