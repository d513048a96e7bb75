export function problemsIn(script: string): string[];
export function nodesOf(script: string, kind: string): string[];
