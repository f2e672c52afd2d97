// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

Q_LOGGING_CATEGORY(lcStorage, "otklik.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(lcExchange, "otklik.exchange", QtWarningMsg)
Q_LOGGING_CATEGORY(lcService, "otklik.service", QtWarningMsg)
Q_LOGGING_CATEGORY(lcChannels, "otklik.channels", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "otklik.ui", QtWarningMsg)
