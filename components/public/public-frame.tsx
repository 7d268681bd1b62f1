import type { ReactNode } from 'react';
import { DemoBanner } from './demo-banner';
import './public.css';

export type Place = 'home' | 'departments' | 'checks' | 'search';

const NAVIGATION: { place: Place; label: string; href: string }[] = [
  { place: 'home', label: '首页', href: '/' },
  { place: 'departments', label: '部门', href: '/#departments' },
  { place: 'checks', label: '校验规则', href: '/checks' },
];

export interface PublicFrameProps {
  settings: { city: string; demo: boolean };
  place?: Place;
  /** What was searched for, to stand in the search box. */
  query?: string;
  children: ReactNode;
}

/**
 * Everything around a public page. Links are plain `<a>`: pages come whole and cached, so a click needs no client
 * router, and readers need no script.
 */
export function PublicFrame({ settings, place, query = '', children }: PublicFrameProps) {
  return (
    <>
      <a className="skip-link" href="#content">跳到正文</a>
      <div className="identity-stripe" />
      {settings.demo && <DemoBanner />}
      <header className="site-header">
        <div className="shell">
          <a className="site-name" href="/">{settings.city}部门预决算公开</a>
          <nav aria-label="主导航">
            {NAVIGATION.map((item) => (
              <a key={item.place} href={item.href} aria-current={item.place === place ? 'page' : undefined}>
                {item.label}
              </a>
            ))}
          </nav>
          <form className="site-search" action="/search" role="search">
            <input name="q" type="search" defaultValue={query} placeholder="搜索部门、项目" aria-label="搜索部门、项目" maxLength={60} />
            <button type="submit">搜索</button>
          </form>
          <a className="sign-in" href="/sign-in">登录</a>
        </div>
      </header>
      <main id="content" className="shell page">{children}</main>
      <footer className="site-footer">
        <div className="shell">
          <p>公开依据：《中华人民共和国预算法》第十四条、《中华人民共和国预算法实施条例》第六条、《中华人民共和国政府信息公开条例》。各部门在批复后二十日内公开。</p>
          <p>内容由各部门编制并负责，经财政部门审核后公开；金额单位除注明外均为万元。更正以新版本公布，未撤回的原版本保留可查。<a href="/feed.xml">订阅最新公开（Atom）</a></p>
        </div>
      </footer>
    </>
  );
}

export function Breadcrumb({ items }: { items: { label: string; href?: string }[] }) {
  return (
    <nav aria-label="当前位置" className="breadcrumb">
      {items.map((item, index) => (
        <span key={item.label}>
          {index > 0 && <i aria-hidden>›</i>}
          {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
        </span>
      ))}
    </nav>
  );
}
