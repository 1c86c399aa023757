import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Original from '@theme-original/MDXContent';
import React from 'react';

export default function MDXContent(props) {
  const { facts } = useDoc().frontMatter;
  return (
    <>
      {facts && (
        <table>
          <tbody>
            {facts.map(({ label, items }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  {items.length === 1 ? (
                    items[0]
                  ) : (
                    <ul>
                      {items.map((item, index) => (
                        <li key={index}>{item}</li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Original {...props} />
    </>
  );
}
