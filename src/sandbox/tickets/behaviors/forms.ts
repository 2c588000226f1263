import { rowsOf } from '../../data/rows.ts';
import { type TicketCall, textIn } from '../call.ts';
import { AREA_CODES, DIMENSIONS, type Region, regionsOf, SEVERITIES } from '../forms/choices.ts';
import { PROBLEMS, type Problem, problemOf } from '../forms/problems.ts';
import { PRODUCTS, type Product, SUB_TYPES } from '../forms/products.ts';
import { COMMON_FIELDS, type Question, questionsOf } from '../forms/questions.ts';
import { quotaLeft, quotaOf, UNLIMITED } from '../quota.ts';
import { refuseTicket, TICKET_ERROR } from '../refusals.ts';
import type { TicketBehaviors } from './behavior.ts';

const flag = (yes: boolean): 0 | 1 => (yes ? 1 : 0);

const requireProblem = (id: unknown): Problem => {
  const problem = problemOf(String(id));
  if (!problem) throw refuseTicket(TICKET_ERROR.NO_PROBLEM_TYPE, 'The problem type does not exist.');
  return problem;
};

const productRow = ({ language }: TicketCall, { id, name, about, acronym, hasPlan }: Product) => ({
  incident_product_category_id: id,
  incident_product_category_name: name[language],
  incident_product_category_desc: about[language],
  incident_product_category_acronym: acronym,
  can_use_support_plan: hasPlan,
});

const tagOf = ({ language }: TicketCall): string => (language === 'zh_CN' ? 'zh-cn' : 'en-us');

const questionRow = (call: TicketCall, question: Question) => ({
  tips: question.tips[call.language],
  required: flag(question.required),
  length: question.length,
  language: tagOf(call),
  param_key: question.key,
  param_name: question.name[call.language],
  param_type: question.type,
  param_desc: question.tips[call.language],
  default_value: question.defaultValue,
  max_value: question.max,
  min_value: question.min,
  select_item: question.choices,
  is_show: 1,
  is_sensitive: flag(question.isSensitive),
});

const commonFields = ({ language }: TicketCall, problem: Problem) =>
  COMMON_FIELDS.map(({ key, name, isRequired }) => ({
    param_key: key,
    param_name: name[language],
    is_show: 1,
    is_required: flag(isRequired(problem)),
  }));

const regionRow = ({ language }: TicketCall, { id, name, isInternational }: Region) => ({
  type: flag(isInternational),
  region_id: id,
  region_name: name[language],
  is_sensitive: 0,
});

export const formBehaviors: TicketBehaviors = {
  ListCaseCategories: (call) => ({
    rows: rowsOf(
      SUB_TYPES.map(({ id, name }) => ({
        incident_sub_type_id: id,
        incident_sub_type_name: name[call.language],
        incident_product_category_list: PRODUCTS.filter(({ subTypeId }) => subTypeId === id).map((product) =>
          productRow(call, product),
        ),
      })),
    ),
  }),

  ListProductCategories: (call, input) => {
    const wanted = textIn(input, 'product_category_name')?.toLowerCase();
    const found = PRODUCTS.filter(
      ({ name, acronym }) =>
        wanted === undefined || [name[call.language], acronym].some((text) => text.toLowerCase().includes(wanted)),
    );
    return { rows: rowsOf(found.map((product) => productRow(call, product))) };
  },

  ListProblemTypes: ({ language }, input) => {
    const product = textIn(input, 'product_category_id');
    const found = PROBLEMS.filter(({ productId }) => product === undefined || productId === product);
    return {
      rows: rowsOf(
        found.map(({ id, name, caseType, hasPlan }) => ({
          business_type_id: id,
          business_type_name: name[language],
          case_type: caseType,
          can_use_support_plan: hasPlan,
        })),
      ),
    };
  },

  ListCaseTemplates: ({ language }, input) => {
    const { template } = requireProblem(input.business_type_id);
    const row = {
      incident_template_id: template.id,
      incident_template_name: template.name[language],
      incident_template_content: template.content[language],
    };
    return { rows: rowsOf([row]) };
  },

  // Without a support plan the vendor offers no severities, and a ticket has none.
  ListSeverities: (call, input) => {
    requireProblem(input.business_type_id);
    const rows = SEVERITIES.map(({ id, name }) => ({
      language: tagOf(call),
      severity_name: name[call.language],
      severity_id: id,
    }));
    return { rows: rowsOf(call.account.hasPlan ? rows : rows.slice(0, 1)), body: { show: call.account.hasPlan } };
  },

  ListExtendsParams: (call, input) => {
    const problem = requireProblem(input.business_type_id);
    return {
      rows: rowsOf(questionsOf(problem).map((question) => questionRow(call, question))),
      body: { common_params: commonFields(call, problem) },
    };
  },

  ListRegions: (call) => ({
    rows: rowsOf(regionsOf(call.account.facts.site).map((region) => regionRow(call, region))),
  }),

  ListAreaCodes: ({ language }) => ({
    rows: rowsOf(AREA_CODES.map(({ id, code, name }) => ({ id, area_code: code, area_name: name[language] }))),
  }),

  ListSatisfactionDimensions: ({ language }) => ({
    rows: rowsOf(
      DIMENSIONS.map(({ id, name, about, max, step, categoryId }) => ({
        value: max,
        satisfaction_id: id,
        satisfaction_name: name[language],
        satisfaction_desc: about[language],
        per_value: step,
        sat_category_id: categoryId,
      })),
    ),
  }),

  ListCaseLimits: () => ({ body: { config: { create_case_ccemail_max_count: 10 } } }),

  ListCaseQuotas: (call, input) => {
    const { id } = requireProblem(input.business_type_id);
    const left = quotaLeft(call, id);
    return { body: { total: quotaOf(call), un_used: Number.isFinite(left) ? left : UNLIMITED } };
  },
};
