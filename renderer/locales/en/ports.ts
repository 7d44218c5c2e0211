/** Texts for the ports that services listen on. */
export const ports = {
  term: 'Listening ports',
  none: 'None',
  untold: 'This system does not tell which process listens on a port',
  socket: '{{protocol}} {{address}}:{{port}}, {{image}} ({{pid}})',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  taken: {
    portInUse: 'port {{what}} is in use',
    portHeld: 'port {{what}} is in use by {{image}} ({{pid}})',
    portHeldByService: 'port {{what}} is in use by the service {{name}}',
  },
} as const;
