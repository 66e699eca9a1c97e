/** A web CRM as many are drawn: a frame of menus, and a list of people in which nearly everything is a link or a button. */

/** The frame around the list. */
export function crmPage(): readonly Element[] {
  return [
    make(
      `<header><nav><ul>${'<li><a href="#Account"><span>Accounts</span></a></li>'.repeat(30)}</ul></nav></header>`,
    ),
    make(
      '<main><h1>Contacts</h1><table><thead><tr><th>Name</th><th>Account</th><th>E-mail</th></tr></thead><tbody></tbody></table></main>',
    ),
  ];
}

/** A line of the list: a person with record, company, address, telephone, stage, owner and what can be done. */
export function crmRow(index: number): Element {
  const name = `${given[index % given.length] ?? ''} ${family[(index * 7) % family.length] ?? ''}`;
  const email = `${name.toLowerCase().replace(' ', '.')}.${index}@company-${index % 400}.example`;
  const row = document.createElement('tbody');
  row.innerHTML = `<tr data-id="${index}">
    <td><label><input type="checkbox"><span></span></label></td>
    <td data-name="name"><a href="#Contact/view/${index + 1000}"><span>${name}</span></a></td>
    <td data-name="account"><a href="#Account/view/${index % 400}">Company ${index % 400}</a></td>
    <td data-name="emailAddress"><a href="mailto:${email}">${email}</a></td>
    <td><a href="tel:+15550100${index}"><span>+1 555 0100 ${index}</span></a></td>
    <td><span class="label"><i></i>Qualified</span></td>
    <td><span class="avatar"><img alt=""></span><a href="#User/view/7">Sam Rook</a></td>
    <td><time>2026-11-20</time></td>
    <td><div><button type="button"><svg><path></path></svg></button></div></td>
  </tr>`;
  return row.firstElementChild as Element;
}

const given = ['Marta', 'Ilan', 'Pia', 'Teodor', 'Ruth', 'Jonas', 'Amina', 'Luis', 'Greta', 'Kofi', 'Hanna'];
const family = ['Wiese', 'Osei', 'Lindqvist', 'Nagy', 'Abara', 'Keller', 'Haddad', 'Ferro', 'Brandt'];

function make(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild as Element;
}
