/** What programs in a terminal are used for, by the first word of the command. */
export const programUses = {
  request: words(
    'curl http https httpie xh grpcurl wget grpc_cli evans websocat wscat hurl newman bru jq openssl tcpdump ngrep mitmproxy',
  ),
  operations: words(
    'kubectl helm journalctl docker redis-cli systemctl stern k9s oc podman docker-compose nerdctl crictl k3s kubectx kubens nomad consul flux argocd kafkacat kcat kafka-consumer-groups rabbitmqctl etcdctl vault top htop dmesg iostat vmstat ss netstat lsof supervisorctl pm2',
  ),
  database: words(
    'psql mysql mariadb bq sqlite3 mongosh mongo sqlcmd sqlplus cqlsh clickhouse-client usql pgcli mycli duckdb snowsql trino presto athena',
  ),
  access: words('ssh kubectl aws gcloud az vault psql mysql oc doctl tsh bq scp sftp mongosh redis-cli helm terraform'),
  upkeep: words('crontab ssh systemctl at rsync scp anacron'),
  infrastructure: words(
    'terraform tofu terragrunt pulumi ansible ansible-playbook packer cdk aws gcloud az kustomize helm',
  ),
} as const;

export type ProgramUse = keyof typeof programUses;

/** True when the program is used for that. */
export function isUsedFor(program: string, use: ProgramUse): boolean {
  return programUses[use].has(program.toLowerCase().replace(/\.exe$/, ''));
}

/** True when it is known what the program is used for. */
export function isKnownProgram(program: string): boolean {
  return Object.keys(programUses).some((use) => isUsedFor(program, use as ProgramUse));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
