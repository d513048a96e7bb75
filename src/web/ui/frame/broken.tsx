/** A mistake of the page itself: said in words, with what to do; the case is kept and nothing raw is shown. */
import { Component, type ReactNode } from 'react';
import type { FrameWords } from '../../../messages/page/frame-words.ts';

interface BrokenProps {
  readonly words: FrameWords;
  /** What is broken here may be whole elsewhere. */
  readonly place?: string;
  readonly children: ReactNode;
}

export class Broken extends Component<BrokenProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidUpdate({ place }: BrokenProps): void {
    if (place !== this.props.place && this.state.isBroken) this.setState({ isBroken: false });
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <div className="notice notice-error" role="alert">
        <p>{words.broken}</p>
        <p>{words.brokenHint}</p>
        <button type="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </div>
    );
  }
}
