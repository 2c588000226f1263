import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../../errors/index.ts';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { choicesIn } from './choices.ts';
import { TicketField, TicketFields } from './field.type.ts';
import {
  fieldsOfProblem,
  type ProblemKey,
  problemTypesOfProduct,
  quotaOfProblem,
  severitiesOfProblem,
  templatesOfProblem,
} from './form.loader.ts';
import {
  TicketCategory,
  TicketProblemType,
  TicketProduct,
  TicketQuota,
  TicketSeverity,
  TicketTemplate,
} from './form.type.ts';

@ObjectType({ description: 'One of the answers that a field of a form accepts.' })
export class TicketChoice {
  @Field(() => String, { description: 'What a new ticket gives as the answer.' })
  value!: string;

  @Field(() => String, { description: 'What the form shows.' })
  name!: string;
}

@Resolver(() => TicketCategory)
export class TicketCategoryResolver {
  @FieldResolver(() => [TicketProduct], { description: 'Products of the category.' })
  products(@Root() { products, account }: TicketCategory): readonly TicketProduct[] {
    return products.map((product) => Object.assign(product, { account }));
  }
}

@Resolver(() => TicketProduct)
export class TicketProductResolver {
  @Serves(problemTypesOfProduct)
  @FieldResolver(() => [TicketProblemType], {
    description: 'Problem types of the product. Source: ListProblemTypes, one call per product, kept for an hour.',
  })
  async problemTypes(
    @Ctx() context: RequestContext,
    @Root() { productId, account }: TicketProduct,
  ): Promise<readonly TicketProblemType[]> {
    return context.load(problemTypesOfProduct, { productId, account });
  }

  @Serves(problemTypesOfProduct)
  @FieldResolver(() => TicketProblemType, {
    description: 'One problem type of the product; NOT_FOUND for any other id. Source: ListProblemTypes.',
  })
  async problemType(
    @Ctx() context: RequestContext,
    @Root() { productId, account }: TicketProduct,
    @Arg('id', () => ID, { description: 'Id of the problem type.' }) id: string,
  ): Promise<TicketProblemType> {
    const problem = (await context.load(problemTypesOfProduct, { productId, account })).find(
      (each) => each.problemTypeId === id,
    );
    if (!problem) throw new GatewayError('NOT_FOUND', { hints: { type: 'TicketProblemType' } });
    return problem;
  }
}

const keyOf = ({ problemTypeId, productId, account }: TicketProblemType): ProblemKey => ({
  problemTypeId,
  productId,
  account,
});

@Resolver(() => TicketProblemType)
export class TicketProblemTypeResolver {
  @Serves(templatesOfProblem)
  @FieldResolver(() => [TicketTemplate], {
    description: 'Texts with which the description may begin. Source: ListCaseTemplates, one call per problem type.',
  })
  async templates(
    @Ctx() context: RequestContext,
    @Root() { problemTypeId }: TicketProblemType,
  ): Promise<readonly TicketTemplate[]> {
    return context.load(templatesOfProblem, problemTypeId);
  }

  @Serves(severitiesOfProblem)
  @FieldResolver(() => [TicketSeverity], {
    description:
      "Severities that the account's support plan allows; empty where a new ticket takes none. Source: ListSeverities, " +
      'one call per problem type.',
  })
  async severities(
    @Ctx() context: RequestContext,
    @Root() problem: TicketProblemType,
  ): Promise<readonly TicketSeverity[]> {
    return context.load(severitiesOfProblem, keyOf(problem));
  }

  @Serves(fieldsOfProblem)
  @FieldResolver(() => TicketFields, {
    description: 'Fields of the form. Source: ListExtendsParams, one call per problem type, kept for an hour.',
  })
  async fields(@Ctx() context: RequestContext, @Root() problem: TicketProblemType): Promise<TicketFields> {
    return context.load(fieldsOfProblem, keyOf(problem));
  }

  @Serves(quotaOfProblem)
  @FieldResolver(() => TicketQuota, {
    nullable: true,
    description: 'How many tickets the account may still create. Source: ListCaseQuotas, one call per problem type.',
  })
  async quota(@Ctx() context: RequestContext, @Root() problem: TicketProblemType): Promise<TicketQuota | null> {
    return context.load(quotaOfProblem, keyOf(problem));
  }
}

@Resolver(() => TicketField)
export class TicketFieldResolver {
  @FieldResolver(() => [TicketChoice], { description: 'Answers that the field accepts; empty where it takes any.' })
  choices(@Root() { choiceText }: TicketField): readonly TicketChoice[] {
    return choicesIn(choiceText);
  }
}
