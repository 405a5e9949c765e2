import assert from 'node:assert/strict';
import { programOf } from '../../../src/core/activity/programOf';

const lines: readonly (readonly [string, string])[] = [
  ['npm test', 'npm'],
  ['  git   commit -m "secret"', 'git'],
  ['TOKEN=abc DEBUG=1 node server.js', 'node'],
  ['TOKEN="a b" node server.js', 'node'],
  ['TOKEN="a b', 'other'],
  ['TOKEN=$(gh auth token) npm publish', 'npm'],
  ['TOKEN="$(vault read hunter2)" curl x', 'curl'],
  ['TOKEN=`pass show hunter2` curl x', 'curl'],
  ['TOKEN=$(cat $(ls hunter2)) curl x', 'other'],
  ['TOKEN="$(pass "a hunter2 b")" curl x', 'other'],
  ['TOKEN="a\\" hunter2 b" curl x', 'curl'],
  ['TOKEN=a\\ hunter2 curl x', 'curl'],
  ['KEYS=(a hunter2 b)', 'other'],
  ['/home/dev/.local/bin/pytest -q', 'pytest'],
  ['"C:\\Program Files\\nodejs\\node.exe" x.js', 'node.exe'],
  ['& "C:\\tools\\mvn.cmd" test', 'mvn.cmd'],
  ['.\\gradlew.bat build', 'gradlew.bat'],
  ['(cd api && make)', 'make'],
  ['cd api', 'cd'],
  ['cd api; ls', 'ls'],
  ['kubectl logs pay-7f | grep -i error | less', 'kubectl'],
  ['cat body.json | curl -d @- https://api.example', 'curl'],
  ['echo "a | b; c" | http POST x', 'http'],
  ['grep -c "x && y" f || true', 'grep'],
  ['sleep 1 && docker compose up &', 'docker'],
  ['make 2>&1 | tee log', 'make'],
  ['make &> log', 'make'],
  ['sudo kubectl get pods', 'kubectl'],
  ['sudo -E -u postgres /usr/bin/psql -c "select 1"', 'psql'],
  ['sudo -nu deploy journalctl -f', 'journalctl'],
  ['sudo --user=secret psql', 'sudo'],
  ['sudo -Z secret psql', 'sudo'],
  ['sudo -- systemctl restart x', 'systemctl'],
  ['sudo', 'sudo'],
  ['DB=x sudo PGPASSWORD=hunter2 psql', 'psql'],
  ['env -i A=b node x', 'node'],
  ['time -p mvn verify', 'mvn'],
  ['watch -n 2 kubectl get pods', 'kubectl'],
  ['watch --interval 2 kubectl', 'watch'],
  ['timeout -k 5 30s curl x', 'curl'],
  ['nice -n 5 nohup make', 'make'],
  ['npx -y @redocly/cli@1.2 lint', 'cli'],
  ['npx prisma@5 studio', 'prisma'],
  ['npx --package=secret tool', 'npx'],
  ['npx', 'npx'],
  ['for f in a b; do kubectl delete $f; done', 'kubectl'],
  ['while true; do curl x; done', 'curl'],
  ['if ! psql -c x; then exit 1; fi', 'psql'],
  ['cat <<EOF\nhunter2 | psql\nEOF', 'cat'],
  ['psql <<EOF\nselect 1;\nEOF', 'psql'],
  ['curl \\\n  -H "Authorization: x" y', 'curl'],
  ['echo $(cat key; hunter2 | x) | curl y', 'curl'],
  ['echo `hunter2 | x`', 'echo'],
  ['# kubectl get pods', 'other'],
  ['ls # | psql', 'ls'],
  ['$env:TOKEN = "a b"; node x', 'node'],
  ['[ -f x ] && docker ps', 'docker'],
  ['[[ a == b || c == hunter2 ]]', '[['],
  ['[[ -n $X && $Y == hunter2 ]] && docker ps', 'docker'],
  ['-p hunter2', '-p'],
  ['"a b" c', 'other'],
  ['$(cat key)', 'other'],
  ['PASSWORD=hunter2', 'other'],
  ['', 'other'],
];

describe('The program of a command line', () => {
  for (const [line, program] of lines) {
    it(`is ${program} for ${JSON.stringify(line)}`, () => {
      assert.equal(programOf(line), program);
    });
  }

  it('is cut to 40 characters, because longer text may contain anything', () => {
    assert.equal(programOf('a'.repeat(200)).length, 40);
  });
});
