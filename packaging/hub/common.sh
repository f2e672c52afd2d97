# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What setup.sh and standby.sh share. They set here, cluster and port.
# shellcheck disable=SC2154

keys=${OTKLIK_HUB_KEYS:-/etc/otklik-hub} # certificates; the authority's key stays on the server that made it

die() {
    echo "$1" >&2
    exit "${2:-1}"
}

need_root() {
    [[ $EUID -eq 0 ]] || die "Run this as root."
}

# It names a replication slot too.
check_name() {
    [[ $1 =~ ^[a-z][a-z0-9_]{0,30}$ ]] || die "The name of a server is a word of a-z, 0-9 and _: $1" 2
}

# PostgreSQL, without the cluster "main" that Debian makes for everybody.
install_postgresql() {
    if [[ -z $(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null) ]]; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get --quiet --quiet update
        apt-get --quiet --quiet install --yes --no-install-recommends postgresql-common openssl
        sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
        apt-get --quiet --quiet install --yes --no-install-recommends postgresql
    fi
    # shellcheck disable=SC2012 # the names are numbers
    version=$(ls /usr/lib/postgresql | sort -n | tail -1)
    [[ $version -ge 15 ]] || die "A hub needs PostgreSQL 15 or newer; here is $version."
}

conf_dir() {
    echo "/etc/postgresql/$version/$cluster"
}

data_dir() {
    echo "/var/lib/postgresql/$version/$cluster"
}

has_cluster() {
    [[ -e $(conf_dir)/postgresql.conf ]]
}

check_port() {
    ! pg_lsclusters --no-header | awk '{print $3}' | grep -qx "$port" ||
        die "Another cluster of this server has the port $port (pg_lsclusters shows it); choose one with --port."
}

# A quarter of the memory, as PostgreSQL's manual has it.
shared_buffers() {
    awk '/^MemTotal/ {printf "%dMB", $2 / 4096}' /proc/meminfo
}

# write_settings NODE CONNECTIONS
write_settings() {
    local conf
    conf=$(conf_dir)/conf.d
    install -o postgres -g postgres -m 644 "$here/otklik.conf" "$conf/otklik.conf"
    cat >"$conf/otklik-node.conf" <<CONF
# Of this server alone; written by setup.sh and standby.sh.
cluster_name = '$1'
port = $port
max_connections = $2
shared_buffers = '$(shared_buffers)'
ssl_cert_file = '$keys/server.crt'
ssl_key_file = '$keys/server.key'
CONF
    [[ -e $conf/otklik-sync.conf ]] || echo "synchronous_standby_names = ''" >"$conf/otklik-sync.conf"
    chown postgres:postgres "$conf"/otklik*.conf
}

# write_access FROM: who may come from there. The superuser has no way in over the network.
write_access() {
    cat >"$(conf_dir)/pg_hba.conf" <<HBA
# Written by setup.sh and standby.sh.
local    all          postgres       peer
hostssl  hub          +hub_operator  $1  scram-sha-256
hostssl  hub          +hub_auditor   $1  scram-sha-256
hostssl  hub          otklik_admin   $1  scram-sha-256
hostssl  replication  +hub_standby   $1  scram-sha-256
HBA
    chown postgres:postgres "$(conf_dir)/pg_hba.conf"
}

# In the cluster, as its superuser over the Unix socket. It waits for no standby: it is needed to make one where none is left.
sql() {
    runuser -u postgres -- env --chdir=/ PGOPTIONS='-c synchronous_commit=local' psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --port "$port" "$@"
}

start_cluster() {
    if command -v systemctl >/dev/null && [[ -d /run/systemd/system ]]; then
        systemctl enable --quiet "postgresql@$version-$cluster"
        systemctl restart "postgresql@$version-$cluster"
    else
        pg_ctlcluster "$version" "$cluster" restart
    fi
}

# make_authority: once, on the server that is set up first.
make_authority() {
    [[ ! -e $keys/ca.crt ]] || return 0
    install -d -m 755 "$keys"
    (umask 077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 3650 \
        -subj "/CN=Otklik hub authority" -keyout "$keys/ca.key" -out "$keys/ca.crt" 2>/dev/null)
    chmod 644 "$keys/ca.crt"
}

# make_certificate HOST PREFIX: PREFIX.crt and PREFIX.key, for five years.
make_certificate() {
    local kind=DNS
    [[ $1 =~ ^[0-9.]+$|: ]] && kind=IP
    (umask 077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 1826 \
        -CA "$keys/ca.crt" -CAkey "$keys/ca.key" -subj "/CN=$1" -addext "subjectAltName=$kind:$1" \
        -addext basicConstraints=critical,CA:FALSE -keyout "$2.key" -out "$2.crt" 2>/dev/null)
    chmod 644 "$2.crt"
}

random_password() {
    openssl rand -hex 16
}
