/**
 * A record and a list as Lightning Experience composes them, in components of ours under Salesforce's names, filled with
 * Salesforce's own base components: `lightning-*` comes from npm as it is.
 */
export type Component = {
  readonly name: `${string}/${string}`;
  readonly html: string;
  readonly script: string;
};

/** @param members of the component's class */
function component(name: Component['name'], html: string, members = ''): Component {
  return {
    name,
    html: `<template>${html}</template>`,
    script: `import { LightningElement, api } from 'lwc';\nexport default class extends LightningElement {\n${members}\n}\n`,
  };
}

/** Every component of ours, by the folder that the compiler looks for. */
export const components: readonly Component[] = [
  component(
    'records/highlights2',
    '<h1 class="slds-page-header__title"><slot name="primaryField"></slot></h1>',
  ),
  component(
    'records/recordLayoutItem',
    `<div class="slds-form-element" data-target-selection-name={target}>
      <span class="test-id__field-label">{fieldLabel}</span>
      <span class="test-id__field-value"><slot name="outputField"></slot></span>
      <button class="inline-edit-trigger">Edit {fieldLabel}</button>
    </div>`,
    `@api field; @api fieldLabel;
    get target() { return 'sfdc:RecordField.' + this.field; }`,
  ),
  component(
    'lst/relatedListSingleContainer',
    '<a href="/lightning/r/Contact/0035e00000NgEzeAAF/related/Cases/view">Cases</a>',
  ),
  component(
    'one/recordHomeFlexipage2',
    `<records-highlights2>
      <lightning-formatted-name slot="primaryField" first-name="Ngozi" last-name="Eze"></lightning-formatted-name>
    </records-highlights2>
    <records-record-layout-item field="Contact.Title" field-label="Titel">
      <lightning-formatted-text slot="outputField" value="Head of Supply"></lightning-formatted-text>
    </records-record-layout-item>
    <records-record-layout-item field="Contact.Email" field-label="E-Mail">
      <lightning-formatted-email slot="outputField" value="ngozi.eze@ezelogistics.example"></lightning-formatted-email>
    </records-record-layout-item>
    <lightning-formatted-rich-text value={note}></lightning-formatted-rich-text>
    <lightning-input type="email" label="Weiterleiten an" value="typed@elsewhere.example"></lightning-input>
    <lst-related-list-single-container></lst-related-list-single-container>`,
    `get note() { return '<a href="mailto:gatekeeper@elsewhere.example">gatekeeper@elsewhere.example</a>'; }`,
  ),
  component(
    'lst/objectHome',
    '<lightning-datatable key-field="id" data={rows} columns={columns} hide-checkbox-column></lightning-datatable>',
    `columns = [
      { type: 'url', fieldName: 'link', label: 'Name', typeAttributes: { label: { fieldName: 'name' } } },
      { type: 'email', fieldName: 'email', label: 'E-Mail' },
    ];
    rows = [
      { id: '1', name: 'Ngozi Eze', link: '/lightning/r/Contact/0035e00000NgEzeAAF/view' },
      { id: '2', name: 'Lars Østby', link: '/lightning/r/Contact/0035e00000LaOstAAF/view', email: 'lars.ostby@fjordvind.example' },
    ];`,
  ),
];
