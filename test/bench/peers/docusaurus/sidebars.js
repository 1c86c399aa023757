export default { playbook: ['index', 'entries'] };
