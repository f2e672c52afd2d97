// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_status.h"

#include <QJsonArray>
#include <QJsonObject>

namespace otklik {

/// Times are UTC. No passwords.
QJsonObject hubStatusJson(const HubStatus &status);
QJsonArray hubMembersJson(const std::vector<HubMember> &members);

/// For a person: a line for each, columns parted by tabs.
QString hubStatusText(const HubStatus &status);
QString hubMembersText(const std::vector<HubMember> &members);

} // namespace otklik
