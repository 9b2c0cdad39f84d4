#!/usr/bin/env bash
# Types interviews key by key into a real terminal of 80 columns: English with back, don't know, search, wrong input, Ctrl-C
# and resume, kill -9 between two answers and resume; then Chinese. Prints the screens; ends with 1 where one is not as expected.
# Usage: scripts/interview-in-tmux.sh [command]   (needs tmux and a build; default: node bin/laihua.js)
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
laihua=${1:-node $root/bin/laihua.js}
session=laihua-interview-$$
folder=$(mktemp -d)
trap 'tmux kill-session -t "$session" 2>/dev/null || true; rm -rf "$folder"' EXIT

screen() { tmux capture-pane -p -J -t "$session"; }
# Waits until the screen shows a text, at most 30 seconds.
shows() {
  for _ in $(seq 150); do
    if screen | grep -qF -- "$1"; then return 0; fi
    sleep 0.2
  done
  echo "NOT SHOWN: $1" >&2
  screen >&2
  exit 1
}
begin() {
  tmux kill-session -t "$session" 2>/dev/null || true
  tmux new-session -d -s "$session" -x 80 -y 45 "trap : INT; cd $folder; $laihua $*; echo EXIT \$?; sleep 600"
}
# Types one text and Enter.
types() { tmux send-keys -t "$session" -l -- "$1"; sleep 0.3; tmux send-keys -t "$session" Enter; }

echo '== English: search, wrong input, ambiguous day, don’t know, back, Ctrl-C'
begin interview keller.yaml
shows 'What is filed for?'; types abroad
shows 'Where is it filed?'; types 上海
shows 'On which day'; types 31.11.2026; shows 'there is no day'; tmux send-keys -t "$session" C-u; types 15.12.2026
shows 'Name of the candidate'; types 'KELLER, Maria'
shows 'What is the highest degree?'; types master
shows 'What yearly pay'; types 520.000; shows 'is the dot a thousands'; tmux send-keys -t "$session" C-u; types 52万
shows '520,000 CNY'; types 9
shows 'What is the date of birth'; types 4.5.1988; shows 'Which day is meant?'; types 1
shows '4 May 1988'; types dk
shows 'Which HSK level'; types back
shows 'How many months'; types 12
shows 'Which HSK level'; types 4
shows '81 to 86 points, B on the facts given, A possible'
tmux send-keys -t "$session" C-c
shows 'laihua interview keller.yaml goes on with it.'; shows 'EXIT 130'; screen

echo '== kill -9 between two answers'
begin interview keller.yaml
shows 'Going on with keller.yaml'; shows '81 to 86 points'; types 2
shows '[2]'
pkill -9 -P "$(tmux display-message -p -t "$session" '#{pane_pid}')"
shows 'EXIT 137'
grep -q 'world_500_employment: false' "$folder/keller.yaml"
[ "$(stat -c %a "$folder/keller.yaml")" = 600 ]
$laihua check "$folder/keller.yaml" | grep -q 'B on the facts given'

echo '== resume, finish'
begin interview keller.yaml
shows '[1] 81'; types more
shows 'What next?'; types finish
shows 'Write the checklist for the client?'; types no; shows 'EXIT 0'; screen

echo '== 中文'
begin interview --lang zh --in shanghai --purpose new_from_abroad
shows '首次网上提交是哪一天？'; types 2026年12月15日
shows '申请人姓名'; types 凯勒
shows '最高学位'; types 硕士
shows '税前年薪'; types 帮助; shows '可影响'; shows '税前年薪'; types 月薪4.3万
shows '43,000 元'; types 不清楚
shows '出生日期是哪一天'; types 返回
shows '相关的工作经历'; types 满9年
shows '满 9 年'; tmux send-keys -t "$session" C-c; shows 'EXIT 130'; screen
begin interview --lang zh --resume
shows '继续 laihua-draft-'; shows '出生日期是哪一天'; types 保存; shows 'EXIT 0'; screen
echo 'all as expected'
