/**
 * The consultation: three numbered steps, of which one is open and the others are a line each, then the answer. Which is open, the address
 * says; what was said in each is in the case.
 */
import { Answer } from './answer/answer.tsx';
import { useWords } from './frame/words.ts';
import { MayStep } from './may/may-step.tsx';
import { SeeStep } from './see/see-step.tsx';
import { WhereStep } from './where/where-step.tsx';

export type ConsultationRoom = 'see' | 'where' | 'may' | 'answer';

export function Consultation({ room }: { readonly room: ConsultationRoom }) {
  const { rooms } = useWords().page.frame;
  return (
    <>
      {room !== 'answer' && <h1 className="unseen">{rooms.consultation}</h1>}
      <SeeStep isOpen={room === 'see'} />
      <WhereStep isOpen={room === 'where'} />
      <MayStep isOpen={room === 'may'} />
      {room === 'answer' && <Answer />}
    </>
  );
}
