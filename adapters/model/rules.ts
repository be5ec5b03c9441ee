/** The embedded rules as a proposer of claims: deterministic, offline, free. */
import { stateClaims } from '../../src/claims/state.ts'
import type { ClaimProposer } from '../../src/ports.ts'

export const rules: ClaimProposer = { propose: async (article) => stateClaims(article) }
