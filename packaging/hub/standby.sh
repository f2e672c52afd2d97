#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A hot standby of a hub, in two steps: the first one on the hub, the second one on the new server, a fresh Debian 12.
#
#   packaging/hub/standby.sh prepare NAME HOST --hub HUBHOST    on the hub: makes NAME.tar, which holds a key and a password
#   packaging/hub/standby.sh join NAME.tar                      on the standby; the tar is of no use afterwards
#   packaging/hub/standby.sh wait-for NAME NAME...              on EVERY server, the same names, those of all servers:
#                                                               from now on an acknowledgement waits for one of the others
#     --port PORT      5432, of the hub (prepare), of this server (wait-for)
#     --cluster NAME   hub
#     --from ADDRESSES who may connect to the standby once it is the hub (join): all
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$here/common.sh"

step=${1:-} words=() hub='' port=5432 cluster=hub from=all
shift || true
while [[ $# -gt 0 ]]; do
    case $1 in
    --hub) hub=$2 && shift ;;
    --port) port=$2 && shift ;;
    --cluster) cluster=$2 && shift ;;
    --from) from=$2 && shift ;;
    -*) die "There is no option $1; the beginning of ${BASH_SOURCE[0]} shows them." 2 ;;
    *) words+=("$1") ;;
    esac
    shift
done

prepare() {
    local name=$1 host=$2 password folder
    check_name "$name"
    [[ -n $hub ]] || die "--hub: the name by which the standby reaches this server" 2
    [[ -e $keys/ca.key ]] || die "The authority's key is not here; give the standby a certificate of your own authority."
    folder=$(mktemp -d)
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf '$folder'" EXIT
    password=$(random_password)
    sql --dbname hub <<SQL
DO \$\$ BEGIN
  IF to_regrole('standby_$name') IS NULL THEN CREATE ROLE standby_$name LOGIN REPLICATION IN ROLE hub_standby; END IF;
  IF NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = '$name') THEN
    PERFORM pg_create_physical_replication_slot('$name');
  END IF;
END \$\$;
ALTER ROLE standby_$name PASSWORD '$password';
SQL
    make_certificate "$host" "$folder/server"
    cp "$keys/ca.crt" "$folder/ca.crt"
    cat >"$folder/standby.env" <<ENV
name=$name
hub=$hub
hub_port=$port
version=$version
connections=$(sql --dbname hub -c 'SHOW max_connections')
ENV
    echo "*:*:*:standby_$name:$password" >"$folder/pgpass"
    (umask 077 && tar --create --file "$name.tar" --directory "$folder" ca.crt server.crt server.key standby.env pgpass)
    echo "Made $name.tar. Take it to the standby and run there: packaging/hub/standby.sh join $name.tar"
}

# What stood there before (a former hub that is to follow the new one) is moved aside, never run again.
make_room() {
    if has_cluster; then
        pg_ctlcluster "$version" "$cluster" stop --mode fast 2>/dev/null || true
        mv "$(data_dir)" "$(data_dir).before-$(date +%Y%m%d-%H%M%S)"
    else
        check_port
        pg_createcluster --port "$port" "$version" "$cluster" -- --locale=C.UTF-8 >/dev/null
        rm -rf "$(data_dir)"
    fi
}

join() {
    local bundle=$1 folder name hub_port connections password_file=$keys/pgpass
    folder=$(mktemp -d)
    # shellcheck disable=SC2064
    trap "rm -rf '$folder'" EXIT
    tar --extract --file "$bundle" --directory "$folder"
    install_postgresql
    local here_version=$version
    # shellcheck disable=SC1091 # written by prepare
    source "$folder/standby.env"
    [[ $version == "$here_version" ]] || die "The hub runs PostgreSQL $version, this server has $here_version: they must be the same."
    check_name "$name"
    make_room
    install -d -m 755 "$keys"
    install -m 644 "$folder/ca.crt" "$folder/server.crt" "$keys"
    install -o postgres -g postgres -m 600 "$folder/server.key" "$folder/pgpass" "$keys"
    write_settings "$name" "$connections"
    write_access "$from"
    runuser -u postgres -- env --chdir=/ "/usr/lib/postgresql/$version/bin/pg_basebackup" --pgdata "$(data_dir)" --write-recovery-conf --slot "$name" --checkpoint=fast \
        --dbname "host=$hub port=$hub_port user=standby_$name sslmode=verify-full sslrootcert=$keys/ca.crt passfile=$password_file application_name=$name"
    start_cluster
    [[ $(sql --dbname hub -c 'SELECT pg_is_in_recovery()') == t ]] || die "The server started, but not as a standby."
    echo "The standby $name follows $hub."
    echo "When all standbys follow, run on every server: packaging/hub/standby.sh wait-for and the names of all servers."
}

# The same list everywhere: a server does not wait for itself, and the one that is promoted waits for the others at once.
wait_for() {
    local name
    for name in "$@"; do
        check_name "$name"
    done
    local list=''
    printf -v list '"%s", ' "$@"
    echo "synchronous_standby_names = 'ANY 1 (${list%, })'" >"$(conf_dir)/conf.d/otklik-sync.conf"
    pg_ctlcluster "$version" "$cluster" reload
    echo "An acknowledgement waits for one of: $*"
}

case $step:${#words[@]} in
prepare:2 | join:1) ;;
wait-for:[2-9]) ;;
*) die "usage: standby.sh prepare NAME HOST --hub HUBHOST | join NAME.tar | wait-for NAME NAME..." 2 ;;
esac
need_root
case $step in
prepare | wait-for)
    # shellcheck disable=SC2012
    version=$(ls /usr/lib/postgresql | sort -n | tail -1)
    has_cluster || die "There is no cluster $cluster on this server."
    ;;
esac
"${step/-/_}" "${words[@]}"
