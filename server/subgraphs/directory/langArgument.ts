import { Arg, Directive } from 'type-graphql';
import { LanguageEnum } from '../../contracts/language';

/**
 * The argument `lang` of a text. TypeGraphQL reads a tag on it only where the field is a method of the
 * type's own class, not of a resolver.
 */
export function Lang(): ParameterDecorator {
  return (target, property, index) => {
    Directive('@tag(name: "partner")')(target, property as string, index as never);
    Arg('lang', () => LanguageEnum, {
      nullable: true,
      description: 'Language of the answer; yours by default.',
    })(target, property as string, index);
  };
}
