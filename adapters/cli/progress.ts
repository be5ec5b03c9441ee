import type { Progress } from '../../src/ports.ts'

export const progressLine = ({ read, of }: Progress): string => `read ${read} of ${of} …`
