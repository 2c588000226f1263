/*
 * The protocol of one write: two gateways share a store, a client repeats its key at both, and the vendor may take a
 * request late. `npm run model` tries every order of the steps. Each atomic block is one transaction of the store or one
 * step of the vendor; a gateway may end between any two of them.
 *
 * PLANTED_RESEND: a gateway that finds the operation SENT sends it again.
 * PLANTED_LATE: a gateway that was stopped signs when the last moment for it is over.
 * PLANTED_EARLY: the reconciler takes a missing record for proof while a request is still under way.
 */
#ifdef PLANTED_EARLY
#define PERIOD_IS_OVER true
#else
/* No request can be accepted any more, and what was done is shown. */
#define PERIOD_IS_OVER (late && underWay == 0 && effects == 0)
#endif
#ifdef PLANTED_LATE
#define MAY_SIGN true
#else
#define MAY_SIGN (!late)
#endif
#ifdef PLANTED_RESEND
#define MAY_SEND (state == ACCEPTED || state == SENT)
#else
#define MAY_SEND (state == ACCEPTED)
#endif

mtype = { NEW, ACCEPTED, SENT, UNKNOWN, SUCCEEDED, NOT_APPLIED };

mtype state = NEW;
bool late = false;     /* the last moment to sign a request of this key is over */
byte underWay = 0;     /* requests that the vendor may still accept */
byte effects = 0;      /* what the vendor has done for this key */
bool shown = false;    /* the records show the effect */
bool toldDone = false; /* a client was told SUCCEEDED */
bool toldNot = false;  /* a client was told NOT_APPLIED */

inline tell() {
  if
  :: state == SUCCEEDED -> toldDone = true
  :: state == NOT_APPLIED -> toldNot = true
  :: else -> skip
  fi
}

proctype Gateway() {
  /* The key is unique: of two inserts one passes, and only its gateway sends. */
  atomic {
    if
    :: state == NEW -> state = ACCEPTED
#ifdef PLANTED_RESEND
    :: state == SENT -> skip
#endif
    :: else -> tell(); goto ended
    fi
  }
  if
  :: skip
  :: goto ended /* the process ends */
  fi;
  atomic {
    if
    :: MAY_SEND -> state = SENT
    :: else -> tell(); goto ended
    fi
  }
  if
  :: atomic { MAY_SIGN -> underWay++ }
  :: goto ended /* it comes too late, or the process ends */
  fi;
  if
  :: atomic { effects > 0 -> state = SUCCEEDED; tell() } /* the answer arrives */
  :: atomic { state == SENT -> state = UNKNOWN }         /* the answer is lost */
  :: skip                                                /* the process ends */
  fi;
ended:
  skip
}

proctype Vendor() {
end:
  do
  :: atomic { underWay > 0 -> underWay--; effects++ }
  :: atomic { underWay > 0 -> underWay-- } /* lost, or its signature has expired */
  :: atomic { effects > 0 && !shown -> shown = true }
  od
}

/* The last moment to sign comes at any time, also while a gateway is stopped between the mark and the request. */
proctype Time() {
  late = true
}

proctype Reconciler() {
end:
  do
  :: atomic { state == ACCEPTED -> state = NOT_APPLIED; tell() }
  :: atomic { (state == SENT || state == UNKNOWN) && shown -> state = SUCCEEDED; tell() }
  :: atomic { (state == SENT || state == UNKNOWN) && !shown && PERIOD_IS_OVER -> state = NOT_APPLIED; tell() }
  od
}

init { atomic { run Gateway(); run Gateway(); run Vendor(); run Time(); run Reconciler() } }

ltl once { [] (effects <= 1) }
ltl toldDoneIsTrue { [] (!toldDone || effects == 1) }
ltl toldNotIsTrue { [] (!toldNot || effects == 0) }
