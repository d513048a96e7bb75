/**
 * `rdp-doctor/lab`: Remote Desktop servers that fall ill on command, for tests and for trying things out without Windows.
 * Each says what ails it and what an examination has to find.
 *
 * @module rdp-doctor/lab
 */
export type { LabAccount } from './accounts.ts';
export type { Behaviour, Fault, FaultKind, Stage } from './behaviour.ts';
export { type Lab, type LabOptions, type RunningPatient, startLab } from './lab.ts';
export type { ExpectedSignIn, Patient, Sentence, SignInExpectation } from './patient.ts';
export { PATIENTS_BY_LEVEL } from './patients/policies.ts';
export { PATIENTS, patientNames } from './patients.ts';
