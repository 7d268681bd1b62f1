import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'primary' | 'good' | 'caution' | 'danger';

export const TONES: Record<Tone, string> = {
  neutral: 'bg-[#eef1f5] text-muted',
  primary: 'bg-primary-tint text-primary',
  good: 'bg-good-tint text-good',
  caution: 'bg-caution-tint text-caution',
  danger: 'bg-seal-tint text-seal',
};

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`inline-block whitespace-nowrap rounded px-2 py-0.5 text-hint leading-5 ${TONES[tone]}`}>{children}</span>;
}
