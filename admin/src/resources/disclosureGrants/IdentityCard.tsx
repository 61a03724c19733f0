import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Fact, Facts } from '../../display/Facts';
import { formatInstant } from '../../display/format';
import { Section } from '../../display/Section';
import type { Look } from './look';
import { Watermark } from './Watermark';

/** Every property of an answer as a line of text; an inner record by its own properties. */
function linesOf(identity: Look['identity']): [string, string][] {
  return Object.entries(identity).flatMap(([name, value]): [string, string][] => {
    if (value === undefined || value === null || typeof value === 'boolean') return [];
    if (typeof value !== 'object') return [[name, value]];
    return [[name, Object.values(value as unknown as Record<string, string>).join(' · ')]];
  });
}

interface IdentityCardProps {
  look: Look;
  grantId: string;
  onClose: () => void;
}

/** The granted fields of one look. They live in this page's memory alone and go with it. */
export function IdentityCard({ look, grantId, onClose }: IdentityCardProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const mark = `${look.reader} · ${look.account} · ${grantId.slice(-8)} · ${formatInstant(look.at, locale)}`;
  const valueOf = (name: string, value: string) =>
    name === 'kind' ? translate(`adal.enums.applicantKind.${value}`, { _: value }) : value;
  return (
    <Watermark text={mark}>
      <Section
        title={translate('adal.disclosure.identity')}
        aside={
          <Button variant="outlined" onClick={onClose}>
            {translate('adal.disclosure.closeLook')}
          </Button>
        }
      >
        <Facts columns={2}>
          {linesOf(look.identity).map(([name, value]) => (
            <Fact key={name} label={translate(`adal.fields.${name}`, { _: name })}>
              {valueOf(name, value)}
            </Fact>
          ))}
        </Facts>
      </Section>
    </Watermark>
  );
}
