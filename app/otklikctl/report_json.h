// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/workload.h"

#include <QJsonObject>

namespace otklik {

/// The numbers of a workload table with the rules that they were counted by; times in seconds, unknown ones null.
QJsonObject workloadJson(const WorkloadTable &table);

} // namespace otklik
