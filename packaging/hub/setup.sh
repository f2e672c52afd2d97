#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A hub on a fresh Debian 12, with TLS: installs PostgreSQL, makes a cluster and certificates, and the hub's schema. Once more,
# it brings the settings and the schema up to date and leaves everything else as it was.
#
#   packaging/hub/setup.sh HOST [options]     HOST: the name by which desks reach this server; it stands in the certificate
#     --from ADDRESSES     who may connect, in the form of pg_hba.conf: 10.0.0.0/8, or all (the default)
#     --port PORT          5432
#     --connections N      400: an operator needs one or two
#     --time-zone ZONE     Europe/Moscow: decides the year in the numbers of appeals
#     --certificate FILE --key FILE    of an authority of yours, instead of one that is made here
#     --name NAME          of this server among the hub and its standbys; its host name
#     --cluster NAME       hub: PostgreSQL's name of it on this server
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$here/common.sh"

host='' from=all port=5432 connections=400 zone=Europe/Moscow certificate='' key='' cluster=hub
name=$(hostname --short | tr 'A-Z-' 'a-z_')
while [[ $# -gt 0 ]]; do
    case $1 in
    --from) from=$2 ;;
    --port) port=$2 ;;
    --connections) connections=$2 ;;
    --time-zone) zone=$2 ;;
    --certificate) certificate=$2 ;;
    --key) key=$2 ;;
    --name) name=$2 ;;
    --cluster) cluster=$2 ;;
    -*) die "There is no option $1; the beginning of ${BASH_SOURCE[0]} shows them." 2 ;;
    *)
        [[ -z $host ]] || die "One host, not two: $1" 2
        host=$1
        shift
        continue
        ;;
    esac
    shift 2
done
[[ $host =~ ^[A-Za-z0-9.:-]+$ ]] || die "usage: packaging/hub/setup.sh HOST [options]" 2
[[ -n $certificate && -n $key || -z $certificate$key ]] || die "A certificate and its key go together." 2
[[ $port =~ ^[0-9]+$ && $connections =~ ^[0-9]+$ ]] || die "A number is no number." 2
check_name "$name"
need_root

# In the repository, or installed.
scripts=$here/../../core/sync/hub
[[ -d $scripts ]] || scripts=$here/sql
[[ -e $scripts/001_foundation.sql ]] || die "The hub's schema is not at $scripts."

install_certificates() {
    install -d -m 755 "$keys"
    if [[ -n $certificate ]]; then
        install -m 644 "$certificate" "$keys/server.crt"
        install -m 600 "$key" "$keys/server.key"
    elif [[ ! -e $keys/server.crt ]]; then
        make_authority
        make_certificate "$host" "$keys/server"
    fi
    chown postgres:postgres "$keys/server.key"
}

make_cluster() {
    ! has_cluster || return 0
    check_port
    pg_createcluster --port "$port" "$version" "$cluster" -- \
        --data-checksums --encoding=UTF8 --locale=C.UTF-8 >/dev/null
}

make_database() {
    [[ $(sql --dbname postgres -c "SELECT count(*) FROM pg_database WHERE datname = 'hub'") == 0 ]] || return 0
    sql --dbname postgres -c 'CREATE DATABASE hub'
}

schema_version() {
    [[ $(sql --dbname hub -c "SELECT to_regclass('hub.setting') IS NOT NULL") == t ]] || { echo 0 && return; }
    sql --dbname hub -c "SELECT value FROM hub.setting WHERE key = 'schema_version'"
}

# The same steps that `otklikctl hub init` and `upgrade` take: each file once, in a transaction with its number, by one
# administrator at a time (7067), and not for ever behind somebody who has gone for lunch in a transaction.
make_schema() {
    local before number file
    before=$(schema_version)
    for file in "$scripts"/[0-9][0-9][0-9]_*.sql; do
        number=$((10#$(basename "$file" | cut -c1-3)))
        [[ $number -gt $before ]] || continue
        sql --dbname hub --single-transaction -c "SET LOCAL lock_timeout = '10s'" -c 'SELECT pg_advisory_xact_lock(7067)' \
            --file - -c "UPDATE hub.setting SET value = '$number' WHERE key = 'schema_version'" <"$file" >/dev/null
    done
    [[ $before != 0 ]] || sql --dbname hub --set zone="$zone" <<<"UPDATE hub.setting SET value = :'zone' WHERE key = 'time_zone'"
}

# Lets people in and out, but changes no schema and reads no files: that needs root on this server.
make_administrator() {
    [[ $(sql --dbname hub -c "SELECT to_regrole('otklik_admin') IS NULL") == t ]] || return 0
    password=$(random_password)
    sql --dbname hub <<SQL
CREATE ROLE otklik_admin LOGIN CREATEROLE CONNECTION LIMIT 5 IN ROLE hub_owner, pg_monitor, pg_signal_backend PASSWORD '$password';
GRANT hub_operator TO otklik_admin WITH ADMIN OPTION;
SQL
}

password=''
install_postgresql
make_cluster
install_certificates
write_settings "$name" "$connections"
write_access "$from"
start_cluster
make_database
make_schema
[[ $(sql --dbname hub -c "SELECT to_regrole('hub_standby') IS NULL") == f ]] || sql --dbname hub -c 'CREATE ROLE hub_standby'
make_administrator

echo "The hub runs: version $(schema_version) on PostgreSQL $version, $host:$port."
[[ -z $password ]] || echo "Administrator otklik_admin, password $password (shown this once; keep it in a PGPASSFILE)."
[[ ! -e $keys/ca.crt ]] || echo "Desks need the authority's certificate: $keys/ca.crt"
echo "Next: otklikctl hub add-municipality CODE NAME --hub \"host=$host port=$port dbname=hub user=otklik_admin sslrootcert=ca.crt\""
[[ -n $(sql --dbname hub -c "SHOW synchronous_standby_names") ]] ||
    echo "No standby is waited for yet: what this server loses is lost. See standby.sh and README.md."
