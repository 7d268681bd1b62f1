import { notFound } from 'next/navigation';

/** Addresses that nothing else answers get the public portal's own "not found" page. */
export default function UnknownAddress() {
  notFound();
}
