import type { ButtonHTMLAttributes, ComponentProps } from 'react';
import Link from 'next/link';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const BASE =
  'inline-flex min-h-10 items-center justify-center gap-1.5 whitespace-nowrap rounded-md px-4 py-1.5 text-[15px] leading-6 no-underline cursor-pointer disabled:cursor-not-allowed disabled:opacity-50';
const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-primary text-white hover:bg-[#183f72]',
  secondary: 'border border-line bg-surface text-ink hover:bg-ground',
  quiet: 'px-2 text-primary hover:bg-primary-tint',
  danger: 'border border-seal bg-surface text-seal hover:bg-seal-tint',
};

export function Button({ variant = 'secondary', className = '', type = 'button', ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant }) {
  return <button type={type} className={`${BASE} ${VARIANTS[variant]} ${className}`} {...rest} />;
}

export function ButtonLink({ variant = 'secondary', className = '', ...rest }: ComponentProps<typeof Link> & { variant?: ButtonVariant }) {
  return <Link className={`${BASE} ${VARIANTS[variant]} ${className}`} {...rest} />;
}
