import type { AppClass } from './appClass';

/** Programs by words of their names, in lower case. The first that matches decides. */
export const programTable: readonly (readonly [AppClass, RegExp])[] = [
  [
    'call',
    /\b(zoom(\.us)?|video ?call|livestorm|starleaf|webex|gotomeeting|google meet|jitsi|whereby|around|bluejeans|ringcentral|facetime|lync)\b/,
  ],
  ['chat', /\b(slack|microsoft teams|teams|ms-teams|discord|mattermost|rocket\.?chat|zulip|element|google chat)\b/],
  [
    'chat',
    /\b(lark|feishu|dingtalk|wecom|chatwork|line works|skype|gitter|cliq|flock|twist|pumble|nextcloud talk|irccloud|hexchat|weechat)\b/,
  ],
  [
    'mail',
    /\b(outlook|thunderbird|apple mail|mail|evolution|spark|mailspring|geary|kmail|airmail|mimestream|superhuman|em client|mailbird|betterbird|proton ?mail|tuta(nota)?|claws)\b/,
  ],
  ['calendar', /\b(calendar|fantastical|gnome-calendar|kalender|calendrier|calendario)\b/],
  [
    'database',
    /\b(dbeaver|datagrip|pgadmin( ?4)?|tableplus|mysql workbench|mysqlworkbench|sequel (ace|pro)|postico|heidisql)\b/,
  ],
  [
    'database',
    /\b(azure data studio|ssms|sql server management studio|sql developer|compass|robo ?3t|redisinsight|beekeeper|sql (client|workbench|studio)|dbvisualizer|navicat|querious)\b/,
  ],
  [
    'api-client',
    /\b(postman|insomnia|bruno|hoppscotch|paw|rapidapi|httpie|soapui|yaak|kreya|wireshark|charles|proxyman|fiddler|restfox|milkman|bloomrpc|grpcui|altair|graphiql|apidog|http ?toolkit|mitmproxy)\b/,
  ],
  [
    'design',
    /\b(figma|sketch|adobe xd|zeplin|draw\.?io|drawio|excalidraw|lucidchart|miro|structurizr|visio|omnigraffle|penpot|whimsical|mural|eraser|tldraw)\b/,
  ],
  [
    'wiki',
    /\b(notion|confluence|obsidian|coda|slab|outline|bookstack|wiki|gitbook|nuclino|slite|sharepoint|docmost|xwiki)\b/,
  ],
  [
    'tickets',
    /\b(jira|linear|youtrack|asana|trello|clickup|shortcut|redmine|basecamp|wrike|zendesk|freshservice|help center|service ?desk)\b/,
  ],
  ['code-host', /\b(github desktop|gitkraken|sourcetree|fork|tower|gitlab)\b/],
  [
    'monitoring',
    /\b(grafana|datadog|kibana|elastic|sentry|graylog|new relic|dynatrace|splunk|honeycomb|perses|glitchtip|rollbar|prometheus|lens|openlens|k9s|headlamp|freelens)\b/,
  ],
  ['incident', /\b(pagerduty|opsgenie|xmatters|ilert|zenduty|incident\.io|firehydrant|rootly|splunk on-call)\b/],
  [
    'terminal',
    /\b(terminal|iterm2?|alacritty|kitty|wezterm|gnome-terminal|konsole|xterm|warp|hyper|tilix|ghostty|foot)\b/,
  ],
  [
    'terminal',
    /\b(windows ?terminal|powershell|cmd|putty|mobaxterm|termius|rio|st-256color|terminator|tmux|royal ts)\b/,
  ],
  [
    'editor',
    /\b(code|vscode|visual studio( code)?|vscodium|cursor|windsurf|intellij|idea|pycharm|goland|rider|webstorm)\b/,
  ],
  ['editor', /\b(phpstorm|rubymine|clion|android studio|eclipse|xcode|neovim|nvim|vim|emacs|sublime text|zed|fleet)\b/],
  [
    'private',
    /\b(spotify|whatsapp|telegram|signal|steam|vlc|netflix|apple music|music|tidal|imessage|messages|wechat|viber)\b/,
  ],
];

/** Names of browsers. The address says what is in front in one, or the title where there is no address. */
export const browsers =
  /\b(chrome|chromium|firefox|edge|safari|brave|opera|vivaldi|arc|librewolf|zen|epiphany|gnome-web|orion|waterfox|yandex)\b/;

/**
 * Sites by their address without the scheme, in lower case. The first that matches decides. Products that companies run
 * themselves have their name as a part of the host.
 */
export const siteTable: readonly (readonly [AppClass, RegExp])[] = [
  [
    'call',
    /^(meet\.google\.|[\w.-]*zoom\.us\/|[\w.-]*webex\.com|teams\.(microsoft|live)\.com\/.*meet|whereby\.com|meet\.jit\.si|meet\.|call\.|conference\.|bbb\.|gather\.town|app\.livestorm|around\.co|app\.chime)/,
  ],
  [
    'chat',
    /^(app\.slack\.com|[\w-]+\.slack\.com|teams\.(microsoft|live)\.com|discord\.com|chat\.google\.com|web\.skype\.com)/,
  ],
  ['chat', /^(?:[\w-]+\.)*(mattermost|zulip|zulipchat|rocketchat|rocket|chat|element|talk)\./],
  [
    'mail',
    /^(mail\.google\.|outlook\.(office|office365|live)\.|mail\.proton\.|app\.fastmail\.|mail\.|webmail\.|owa\.)/,
  ],
  ['calendar', /^(calendar\.google\.|calendar\.|calendly\.com|cal\.com)/],
  [
    'incident',
    /pagerduty|opsgenie|incident\.io|firehydrant|statuspage|victorops|rootly|betteruptime|squadcast|xmatters|ilert\.|zenduty|signl4|moogsoft|bigpanda|alerta|oncall|on-call|^status\.|^incidents?\.|\/incidents?\//,
  ],
  ['incident', /grafana[^/]*\/(a\/grafana-oncall|oncall)/],
  [
    'monitoring',
    /grafana|datadoghq|kibana|sentry|newrelic|dynatrace|splunk|honeycomb|prometheus|alertmanager|rollbar|bugsnag/,
  ],
  [
    'monitoring',
    /appdynamics|instana|signoz|lightstep|logz\.io|papertrail|loggly|graylog|jaeger|zipkin|elastic|opensearch|airbrake/,
  ],
  [
    'monitoring',
    /cloudwatch|signalfx|raygun|uptrace|victoriametrics|sumologic|checkly|statuscake|pingdom|chronosphere|logtail|axiom\.co|glitchtip|honeybadger|highlight\.io|betterstack|coralogix|mezmo|humio|perses|zabbix|nagios|icinga|checkmk|netdata|hyperdx|openobserve|^(dashboards?|metrics|monitoring|monitor|logs?|logging|apm|traces|tracing|observability|errors)\./,
  ],
  [
    'tickets',
    /atlassian\.net\/(browse|jira|issues|servicedesk|projects|secure)|^jira\.|\.jira\.|\/jira\/|linear\.app|youtrack/,
  ],
  [
    'tickets',
    /service-now\.com|servicenow|zendesk|freshdesk|freshservice|redmine|bugzilla|mantis|phabricator|app\.asana|trello\.com/,
  ],
  [
    'tickets',
    /app\.clickup|app\.shortcut|monday\.com|^(tracker|issues|tickets|support|helpdesk|desk|projects)\.|freshservice|youtrack|\/(browse|issue)\/[a-z][a-z0-9]+-\d|\/agiles|dev\.azure\.com\/.*\/_(workitems|boards|backlogs|sprints)|helpdesk|servicedesk/,
  ],
  [
    'tickets',
    /github\.com\/[^/]+\/[^/]+\/(issues|projects)|github\.com\/orgs\/[^/]+\/projects|\/-\/(issues|boards|work_items|epics)|plane\.so|height\.app/,
  ],
  [
    'wiki',
    /atlassian\.net\/wiki|confluence|^(wiki|kb|knowledge|handbook|intranet)\.|\.wiki\.|\.wiki\/|\/wiki\/|docmost|xwiki|bookstack|outline\.|notion\.(so|site)|getoutline|slab\.com|coda\.io|gitbook\.com|nuclino/,
  ],
  [
    'wiki',
    /sharepoint|docs\.google\.com|bookstack|dokuwiki|tettra|guru\.|quip\.com|bookstack|slite\.com|archbee|readme\.io|dash\.readme/,
  ],
  [
    'design',
    /figma\.com|excalidraw|draw\.io|diagrams\.net|lucid\.app|lucidchart|miro\.com|whimsical|mural\.co|zeplin|invisionapp|sketch\.com|structurizr|eraser\.io|mermaid\.live|penpot|tldraw|drawio|plantuml|ilograph|icepanel|cacoo|creately/,
  ],
  ['api-client', /postman\.(com|co)|hoppscotch|insomnia|rapidapi|webhook\.site|requestbin|swaggerhub|stoplight/],
  [
    'code-host',
    /github\.|gitlab|bitbucket|dev\.azure\.com|gitea|codeberg|gerrit|^git\.|reviewboard|sourcehut|forgejo|\/(pull|pulls|merge_requests|commits?)\/\d/,
  ],
  [
    'code-host',
    /jenkins|circleci|buildkite|teamcity|travis-ci|drone\.|argocd|argo-cd|harness\.io|sonar(qube|cloud)|codecov/,
  ],
  [
    'cloud-console',
    /console\.aws|aws\.amazon\.com|console\.cloud\.google|portal\.azure|cloud\.digitalocean|dashboard\.heroku|console\.hetzner|cloudflare\.com|rancher|console\.|portal\.cloud|scaleway|openstack|horizon\.|app\.terraform\.io|vercel\.com|fly\.io|netlify/,
  ],
  ['database', /phpmyadmin|pgadmin|adminer|metabase|redash|superset|snowflake|bigquery|databricks|looker|tableau/],
  ['private', /netflix|youtube\.com|youtu\.be|twitch\.tv|spotify|disneyplus|primevideo|hulu\.com|zdf\.de|ardmediathek/],
  [
    'private',
    /(?:^|\.)(facebook|instagram|tiktok|twitter|x|reddit|pinterest|tumblr|9gag|bsky|mastodon|threads|snapchat|vk|weibo)\.(com|app|social|net)/,
  ],
  ['private', /whatsapp|web\.telegram|messenger\.com|signal\.org|tinder|bumble/],
  [
    'private',
    /(?:^|\.)(amazon|ebay|kleinanzeigen|zalando|ikea|otto|aliexpress|etsy|idealo|leboncoin|vinted|mercadolibre|allegro|wallapop|taobao|rakuten|walmart|target|bestbuy)\./,
  ],
  [
    'private',
    /banking|(?:^|\.)bank\w*\.|\bing\.de|paypal|sparkasse|comdirect|n26\.|revolut|wise\.com|finanzen|boursorama|chase\.com/,
  ],
  [
    'private',
    /(?:^|\.)(bbc|cnn|nytimes|spiegel|zeit|faz|sueddeutsche|tagesschau|guardian|theguardian|lemonde|lefigaro|elpais|elmundo|corriere|repubblica|nzz|heise|golem|washingtonpost|wsj|reuters|bild|globo|uol|yahoo|msn)\./,
  ],
  [
    'private',
    /news\.(ycombinator|google)|lobste\.rs|wetter|weather|meteo|skyscanner|booking\.com|airbnb|expedia|kayak|trivago|bahn\.de|sncf|ryanair|lufthansa|flightradar/,
  ],
  [
    'private',
    /kita|kindergarten|school|schule|elternportal|doctolib|jameda|fitness|strava|komoot|garmin|recipe|chefkoch|marmiton|lieferando|ubereats|doordash|deliveroo|hellofresh/,
  ],
  [
    'private',
    /imdb\.|espn\.|kicker\.|transfermarkt|chess\.com|lichess|steampowered|xing\.com|linkedin\.com|immobilienscout|zillow|autoscout|mobile\.de|duolingo|wordle|eventbrite|ticketmaster/,
  ],
];
