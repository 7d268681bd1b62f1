import { PublicFrame, type PublicFrameProps } from '@/components/public/public-frame';
import { loadSettings } from './load';

/** The frame of every public page, with the city's name. */
export async function PublicPage(props: Omit<PublicFrameProps, 'settings'>) {
  return <PublicFrame settings={await loadSettings()} {...props} />;
}
