/** The lab imitates this software; here it is held against what it imitates. Names, clocks and certificates may differ. */
import { judge } from '../../src/diagnosis/judge.ts';
import { startLab } from '../../src/lab/index.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { answersOf, foundCodes, look, responseFlagsOf } from './answers.ts';

export async function lookAtPatient(name: string): Promise<Examination> {
  const lab = await startLab({ only: [name] });
  try {
    const [patient] = lab.patients;
    return await look(`${patient?.address}:${patient?.port}`);
  } finally {
    await lab.stop();
  }
}

/** What makes a stack what it is. */
export function traitsOf(examination: Examination): object {
  const { stack, findings, ...diagnosis } = judge(examination);
  return {
    answers: answersOf(examination),
    responseFlags: responseFlagsOf(examination),
    credssp: examination.connections.map(({ credssp }) => {
      if (credssp?.outcome !== 'answered') return credssp?.outcome;
      const { version, token, hasClientNonce, challenge } = credssp;
      return { version, token, hasClientNonce, flags: challenge?.flags, build: challenge?.version };
    }),
    stack: { ...stack, signs: stack.signs.map(({ sign }) => sign) },
    found: foundCodes({ stack, findings, ...diagnosis }),
    inShort: diagnosis.inShort,
    prediction: diagnosis.prediction,
  };
}
