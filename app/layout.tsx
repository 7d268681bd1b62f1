import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: { default: '部门预决算公开', template: '%s - 部门预决算公开' },
  description: '依法公开本市各部门年度预算和决算：花多少、比上年变化多少、为什么、用在哪里。',
  alternates: { types: { 'application/atom+xml': '/feed.xml' } },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#b3261e' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  );
}
